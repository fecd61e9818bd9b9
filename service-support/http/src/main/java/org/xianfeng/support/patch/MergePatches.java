package org.xianfeng.support.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.xianfeng.support.problem.BodyFailures;

/**
 * Applies a merge patch to the record that a caller could have sent whole, and checks the result as if she had: unknown
 * properties, types and constraints. Null in a patch removes, so it is refused where the record requires a value.
 */
@Singleton
public class MergePatches {

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatches(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The changed record.
     *
     * @param current what is there now, in the form in which it would be sent
     */
    @SuppressWarnings("unchecked")
    public <T> T apply(MergePatch patch, T current) {
        return apply(patch, current, (Class<T>) current.getClass());
    }

    private <T> T apply(MergePatch patch, T current, Class<T> form) {
        ObjectNode merged = MergePatch.merged(mapper.valueToTree(current), patch.changes());
        T changed;
        try {
            changed = mapper.treeToValue(merged, form);
        } catch (JsonProcessingException unsuitable) {
            throw BodyFailures.explain(unsuitable)
                    .orElseThrow(() -> new IllegalStateException("Not a form for requests: " + form, unsuitable));
        }
        Set<ConstraintViolation<T>> violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }
}
